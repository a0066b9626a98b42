import type { FigureAttributes } from '#web/rich-text';
import { isFile, type FieldValues } from '../kinds/field-values.js';
import type { KindOfItem } from '../kinds/kind-data.js';
import type { Film } from './cover.js';

/** Files that the fields of an item name. */
export function filesOfFields(values: FieldValues): string[] {
  return Object.values(values).flatMap((value) => (isFile(value) ? [value.fileId] : []));
}

/** Pictures of the fields of an item, as those of a text. */
export function figuresOfFields(kind: KindOfItem, values: FieldValues): FigureAttributes[] {
  return kind.fields.flatMap(({ name, accepts }) => {
    const value = values[name];
    if (accepts !== 'picture' || !isFile(value)) return [];
    return [{ fileId: value.fileId, alt: value.alt, caption: '', credit: '', isDecoration: false, isCover: false }];
  });
}

/** Films of the fields of an item; what is said of them stands in other fields. */
export function filmsOfFields(kind: KindOfItem, values: FieldValues): Film[] {
  return kind.fields.flatMap(({ name, accepts }) => {
    const value = values[name];
    return accepts === 'video' && isFile(value) ? [{ fileId: value.fileId, caption: '' }] : [];
  });
}
