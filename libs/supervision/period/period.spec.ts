import { codeOf } from '../../../tests/support/thrown.js';
import { parsePeriod, periodErrors } from './period.js';

it('reads a period, or says how one is written', () => {
  expect(parsePeriod('2024-Q1@2024-03-12')).toEqual({ kind: 'quarter', from: '2024-01-01', to: '2024-04-01', until: '2024-03-12' });
  expect(codeOf(() => parsePeriod('quý I'))).toEqual(['PERIOD_INVALID', {}]);
  expect(periodErrors.PERIOD_INVALID().vi).toContain('2024-Q1');
});
