import { growth, percentOf } from './growth.js';
import { durationText, numberText, parseCount, percentText } from './number.js';
import { breakdown, exactly, parseQuantity, quantityText, sumOf, type Quantity } from './quantity.js';

const moreThan = (amount: number): Quantity => ({ amount, qualifier: 'more_than' });

describe('numbers as reports write them', () => {
  it('counts, percents and durations', () => {
    expect([numberText(2_563), numberText(365_629_073), percentText(15.5), percentText(14.35, 2), durationText(350)]).toEqual([
      '2.563',
      '365.629.073',
      '15,5 %',
      '14,35 %',
      '05 phút 50 giây',
    ]);
    expect([durationText(9), durationText(3_723), durationText(59.7)]).toEqual(['09 giây', '01 giờ 02 phút 03 giây', '01 phút 00 giây']);
  });

  it.each([
    ['16500', 16_500],
    ['16.500', 16_500],
    ['16,500', 16_500],
    [' 365 629 073 ', 365_629_073],
    ['0', 0],
  ])('%j is a count', (text, count) => {
    expect(parseCount(text)).toBe(count);
  });

  it.each(['', '16.5', '16,5', '1.65.00', '1.234,567', '-5', '+5', '1e3', 'mười', '12 345.678', '99999999999999999999', '.500'])('%j is none', (text) => {
    expect(parseCount(text)).toBeNull();
  });
});

describe('growth', () => {
  it('of seed 004 is said in both forms, with its base', () => {
    expect(growth(11_435, 10_000)).toEqual({ current: 11_435, base: 10_000, percent: 14.4, change: 'tăng 14,35 %', level: 'bằng 114,35 % so với' });
  });

  it('tells a rise by 230 % from a level of 230 %', () => {
    expect([growth(330, 100).change, growth(330, 100).level]).toEqual(['tăng 230 %', 'bằng 330 % so với']);
    expect([growth(230, 100).change, growth(230, 100).level]).toEqual(['tăng 130 %', 'bằng 230 % so với']);
  });

  it('downwards and not at all', () => {
    expect(growth(875, 1_000)).toMatchObject({ percent: -12.5, change: 'giảm 12,5 %', level: 'bằng 87,5 % so với' });
    expect(growth(7, 7)).toMatchObject({ percent: 0, change: 'không đổi', level: 'bằng 100 % so với' });
  });

  it('without a base, or with none to divide by, is unknown', () => {
    expect(growth(5, null)).toEqual({ current: 5, base: null, percent: null, change: null, level: null });
    expect(growth(5, 0)).toMatchObject({ base: 0, percent: null, change: null });
  });

  it('2,563 of 16,500 is 15.5 % (seed 003)', () => {
    expect([percentOf(2_563, 16_500), percentOf(5, 0)]).toEqual([15.5, null]);
  });
});

describe('qualified numbers', () => {
  it.each([
    ['trên 420', 420, 'more_than'],
    ['Hơn 3.457', 3_457, 'more_than'],
    ['khoảng 1.000', 1_000, 'about'],
    ['ít nhất 10.000', 10_000, 'at_least'],
    ['2.563', 2_563, 'exact'],
  ])('%s', (text, amount, qualifier) => {
    expect(parseQuantity(text)).toEqual({ amount, qualifier });
  });

  it('are written with their word, and nothing else is read for one', () => {
    expect([quantityText(moreThan(420)), quantityText({ amount: 10_000, qualifier: 'at_least' }), quantityText(exactly(2_563))]).toEqual([
      'trên 420',
      'ít nhất 10.000',
      '2.563',
    ]);
    expect(['trên', 'trên420', 'vài trăm', 'dưới 20'].map(parseQuantity)).toEqual([null, null, null, null]);
  });

  it('make a sum qualified', () => {
    expect(sumOf([exactly(150), exactly(20)])).toEqual(exactly(170));
    expect(sumOf([exactly(150), moreThan(420)])).toEqual(moreThan(570));
    expect(sumOf([moreThan(420), { amount: 10, qualifier: 'about' }]).qualifier).toBe('about');
    expect(sumOf([])).toEqual(exactly(0));
  });
});

describe('a total and its parts', () => {
  // Seed 003, I.1: five of the seven parts are "trên".
  const parts = [moreThan(420), moreThan(230), moreThan(200), exactly(150), moreThan(120), moreThan(80), exactly(20)];

  it('leave 1,343 in seed 003, which is as inexact as the parts', () => {
    const { residual, needsResidual, overlaps } = breakdown(exactly(2_563), parts);
    expect([residual, needsResidual, overlaps]).toEqual([{ amount: 1_343, qualifier: 'about' }, true, false]);
    expect(
      breakdown(
        exactly(2_563),
        parts.map(({ amount }) => exactly(amount)),
      ).residual,
    ).toEqual(exactly(1_343));
  });

  it('leave nothing, or show that something is counted twice', () => {
    expect(breakdown(exactly(10), [exactly(4), exactly(6)])).toMatchObject({ residual: exactly(0), needsResidual: false, overlaps: false });
    expect(breakdown(exactly(10), [exactly(7), exactly(6)])).toMatchObject({ residual: exactly(-3), overlaps: true });
  });
});
