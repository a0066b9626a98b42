import { fileOf, geoJsonOf, topoJsonOf } from '../../../tests/support/boundaries.js';
import { codeOf } from '../../../tests/support/thrown.js';
import { readAreas } from './read-areas.js';

const squares = ['00001', '00002', '00003', '00004', '00005', '00006'].map((code) => ({ code, name: `Xã ${code}` }));
const feature = (geometry: unknown, properties: unknown = { code: '00001' }): Buffer =>
  fileOf({ type: 'FeatureCollection', features: [{ type: 'Feature', properties, geometry }] });
const ring = [
  [107, 13],
  [107, 14],
  [108, 14],
  [107, 13],
];
const topology = (more: object): Buffer => fileOf({ ...topoJsonOf(squares), ...more });
const refusal = (bytes: Buffer): string => codeOf(() => readAreas(bytes))[0];

describe('a file of boundaries', () => {
  it('says the same as GeoJSON and as TopoJSON, sides between neighbours followed both ways', () => {
    const rounded = (bytes: Buffer): unknown =>
      readAreas(bytes).map(({ code, polygons }) => [
        code,
        polygons?.map((polygon) => polygon.map((line) => line.map((point) => point.map((n) => n.toFixed(3))))),
      ]);
    expect(rounded(fileOf(topoJsonOf(squares)))).toEqual(rounded(fileOf(geoJsonOf(squares))));
    expect(readAreas(fileOf(geoJsonOf(squares))).map(({ code }) => code)).toEqual(squares.map(({ code }) => code));
  });

  it('may begin with a mark of order, keep heights, and hold arcs that are no steps', () => {
    const bytes = Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), fileOf(geoJsonOf(squares))]);
    expect(readAreas(bytes)).toHaveLength(6);
    const high = ring.map(([x, y]) => [x, y, 12.5]);
    expect(readAreas(feature({ type: 'Polygon', coordinates: [high] }))[0]?.polygons?.[0]?.[0]?.[1]).toEqual([107, 14]);
    const plain = { type: 'Topology', arcs: [ring], objects: { a: { type: 'MultiPolygon', properties: { code: '00001' }, arcs: [[[0]]] } } };
    expect(readAreas(fileOf(plain))[0]?.polygons).toEqual([[ring]]);
  });

  it('gives codes back the zeros that a program took away', () => {
    expect(readAreas(feature({ type: 'Polygon', coordinates: [ring] }, { code: 123 }))[0]?.code).toBe('00123');
    expect(readAreas(feature({ type: 'Polygon', coordinates: [ring] }, { code: ' 00123 ' }))[0]?.code).toBe('00123');
  });

  it('keeps points and lines as features without an area', () => {
    const two = fileOf({
      type: 'FeatureCollection',
      features: [
        { type: 'Feature', properties: { code: '00001' }, geometry: { type: 'Polygon', coordinates: [ring] } },
        { type: 'Feature', properties: { code: '00002' }, geometry: { type: 'Point', coordinates: [107, 13] } },
        { type: 'Feature', properties: null, geometry: null },
      ],
    });
    expect(readAreas(two).map(({ code, polygons }) => [code, polygons === null])).toEqual([
      ['00001', false],
      ['00002', true],
      [null, true],
    ]);
  });

  const faulty: readonly (readonly [string, string, Buffer])[] = [
    ['nothing', 'MAP_EMPTY', Buffer.from(' \n')],
    ['too many bytes', 'MAP_TOO_LARGE', Buffer.alloc(10 * 1024 * 1024 + 1, ' ')],
    ['an archive', 'MAP_ARCHIVE', Buffer.from('PK\x03\x04shapefile')],
    ['KML', 'MAP_XML', Buffer.from('<?xml version="1.0"?><kml/>')],
    ['a broken end', 'MAP_NOT_JSON', fileOf(geoJsonOf(squares)).subarray(0, 200)],
    ['UTF-16', 'MAP_NOT_JSON', Buffer.from('\ufeff{"type":"Topology"}', 'utf16le')],
    ['bytes that are no UTF-8', 'MAP_NOT_JSON', Buffer.from('{"type":"FeatureCollection","x":"\xe1"}', 'latin1')],
    ['JSON of another kind', 'MAP_KIND_UNKNOWN', fileOf({ communes: [] })],
    ['a list', 'MAP_KIND_UNKNOWN', fileOf([1, 2])],
    ['a collection without a list', 'MAP_KIND_UNKNOWN', fileOf({ type: 'FeatureCollection', features: {} })],
    ['no feature', 'MAP_NO_FEATURE', fileOf({ type: 'FeatureCollection', features: [] })],
    ['a topology of nothing', 'MAP_NO_FEATURE', fileOf({ type: 'Topology', arcs: [], objects: null })],
    ['too many features', 'MAP_TOO_MANY', fileOf({ type: 'FeatureCollection', features: Array.from({ length: 5_001 }, () => ({})) })],
    ['no code', 'MAP_NO_CODE', feature({ type: 'Polygon', coordinates: [ring] }, { ma_xa: '00001' })],
    ['lines only', 'MAP_NOT_AREA', feature({ type: 'LineString', coordinates: ring })],
    ['a ring of two points', 'MAP_BROKEN', feature({ type: 'Polygon', coordinates: [ring.slice(0, 2)] })],
    ['a polygon without rings', 'MAP_BROKEN', feature({ type: 'Polygon', coordinates: [] })],
    ['text for a number', 'MAP_BROKEN', feature({ type: 'Polygon', coordinates: [[['107', '13'], ...ring]] })],
    ['a number for a ring', 'MAP_BROKEN', feature({ type: 'MultiPolygon', coordinates: [[7]] })],
    ['metres for degrees', 'MAP_NOT_DEGREES', feature({ type: 'Polygon', coordinates: [ring.map(([x, y]) => [x! * 5_000, y! * 5_000])] })],
    ['latitude before longitude', 'MAP_NOT_DEGREES', feature({ type: 'Polygon', coordinates: [ring.map(([x, y]) => [y, x])] })],
    ['an arc that is not there', 'MAP_BROKEN', topology({ arcs: [] })],
    ['an arc that is no list', 'MAP_BROKEN', topology({ arcs: Array.from({ length: 30 }, () => 'x') })],
    ['a transform without a scale', 'MAP_BROKEN', topology({ transform: {} })],
    [
      'few bytes that unfold into many points',
      'MAP_TOO_DETAILED',
      fileOf({
        type: 'Topology',
        arcs: [Array.from({ length: 1_000 }, () => [107, 13])],
        objects: { a: { type: 'Polygon', properties: { code: '00001' }, arcs: [Array.from({ length: 1_000 }, () => 0)] } },
      }),
    ],
  ];

  it.each(faulty)('with %s is refused: %s', (_, code, bytes) => {
    expect(refusal(bytes)).toBe(code);
  });

  it('without the property names those that it has, and nothing else of its text', () => {
    const bytes = feature({ type: 'Polygon', coordinates: [ring] }, { ma_xa: '00001', 'tên <b>xã</b>': 'x' });
    expect(() => readAreas(bytes)).toThrow(expect.objectContaining({ details: { found: 'ma_xa' } }) as Error);
  });
});
