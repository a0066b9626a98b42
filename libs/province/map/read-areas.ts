import { limits, type Point, type Polygon, type Ring } from './geometry.js';
import { mapErrors } from './map-errors.js';
import { geometriesOf, pointOf, stitcher } from './topology.js';

/** A feature of a file of boundaries. */
export interface Area {
  /** Its place in the file, from 1. */
  readonly place: number;
  readonly code: string | null;
  /** Null for a point, a line or nothing at all. */
  readonly polygons: readonly Polygon[] | null;
}

type Json = Readonly<Record<string, unknown>>;

/**
 * The areas of a GeoJSON or TopoJSON in longitude and latitude.
 * @throws mapErrors, each saying what to do
 */
export function readAreas(bytes: Buffer): Area[] {
  const file = parse(bytes);
  const areas = file['type'] === 'Topology' ? topologyAreas(file) : featureAreas(file);
  if (areas.length === 0) throw mapErrors.MAP_NO_FEATURE();
  if (areas.every(({ polygons }) => polygons === null)) throw mapErrors.MAP_NOT_AREA();
  return areas;
}

function parse(bytes: Buffer): Json {
  if (bytes.length > limits.bytes) throw mapErrors.MAP_TOO_LARGE({ megabytes: limits.bytes / 1024 / 1024 });
  const head = bytes.subarray(0, 64).toString('latin1').replace(/^ï»¿/, '').trimStart();
  if (head === '') throw mapErrors.MAP_EMPTY();
  if (head.startsWith('PK') || head.startsWith('\x1f\x8b')) throw mapErrors.MAP_ARCHIVE();
  if (head.startsWith('<')) throw mapErrors.MAP_XML();
  let file: unknown;
  try {
    file = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw mapErrors.MAP_NOT_JSON();
  }
  if (typeof file !== 'object' || file === null || Array.isArray(file)) throw mapErrors.MAP_KIND_UNKNOWN();
  return file as Json;
}

function featureAreas(file: Json): Area[] {
  const given: unknown = file['type'] === 'Feature' ? [file] : file['type'] === 'FeatureCollection' ? file['features'] : undefined;
  if (!Array.isArray(given)) throw mapErrors.MAP_KIND_UNKNOWN();
  const features = few(given.map(objectOf));
  let points = 0;
  const ring = (place: number, line: unknown): Ring => {
    if (!Array.isArray(line)) throw mapErrors.MAP_BROKEN({ place });
    points += line.length;
    if (points > limits.filePoints) throw mapErrors.MAP_TOO_DETAILED({ most: limits.filePoints });
    return line.map((point) => pointOf(place, point));
  };
  const codes = codesOf(features.map((feature) => objectOf(feature['properties'])));
  return features.map((feature, index) => {
    const { type, coordinates } = objectOf(feature['geometry']);
    return { place: index + 1, code: codes[index] ?? null, polygons: polygonsOf(index + 1, type, coordinates, ring) };
  });
}

function topologyAreas(file: Json): Area[] {
  const geometries = few(geometriesOf(file));
  const ring = stitcher(file);
  const codes = codesOf(geometries.map(({ properties }) => objectOf(properties)));
  return geometries.map(({ type, arcs }, index) => ({
    place: index + 1,
    code: codes[index] ?? null,
    polygons: polygonsOf(index + 1, type, arcs, ring),
  }));
}

/** Polygons of a geometry of either form: both nest rings alike. @throws MAP_BROKEN, MAP_NOT_DEGREES */
function polygonsOf(place: number, type: unknown, given: unknown, ring: (place: number, line: unknown) => Ring): Polygon[] | null {
  if (type !== 'Polygon' && type !== 'MultiPolygon') return null;
  const polygons: unknown = type === 'Polygon' ? [given] : given;
  if (!Array.isArray(polygons)) throw mapErrors.MAP_BROKEN({ place });
  return polygons.map((lines: unknown) => {
    if (!Array.isArray(lines) || lines.length === 0) throw mapErrors.MAP_BROKEN({ place });
    return lines.map((line) => checked(place, ring(place, line)));
  });
}

function checked(place: number, ring: Ring): Ring {
  if (ring.length < 3) throw mapErrors.MAP_BROKEN({ place });
  const isDegree = ([longitude, latitude]: Point): boolean => Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90;
  if (!ring.every(isDegree)) throw mapErrors.MAP_NOT_DEGREES({ place });
  return ring;
}

/** Codes of units, with the zeros that a program has taken for a number's. @throws MAP_NO_CODE when no feature has one */
function codesOf(properties: readonly Json[]): (string | null)[] {
  const codes = properties.map(({ code }) => (typeof code === 'number' ? String(code).padStart(5, '0') : typeof code === 'string' ? code.trim() : ''));
  const given = codes.map((code) => (/^[\w.-]{1,30}$/.test(code) ? code : null));
  if (properties.length > 0 && given.every((code) => code === null)) throw mapErrors.MAP_NO_CODE({ found: namesOf(properties) });
  return given;
}

/** Names of properties that may be said in an error: short words of letters and digits. */
function namesOf(properties: readonly Json[]): string {
  const names = [...new Set(properties.slice(0, 20).flatMap((each) => Object.keys(each)))].filter((name) => /^\w{1,30}$/.test(name));
  return names.slice(0, 12).join(', ') || 'không có';
}

function few<T>(features: readonly T[]): readonly T[] {
  if (features.length > limits.features) throw mapErrors.MAP_TOO_MANY({ most: limits.features });
  return features;
}

function objectOf(given: unknown): Json {
  return typeof given === 'object' && given !== null ? (given as Json) : {};
}
