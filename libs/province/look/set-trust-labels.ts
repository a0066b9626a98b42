import type { OpenScope } from '#platform/db';
import { readAll, readEach, readText } from '#platform/http';
import { replaceList } from './keep-look.js';
import { lookErrors } from './look-errors.js';
import type { TrustLabelInput } from './look.inputs.js';
import { readAddress } from './read-address.js';
import { readCount, readDays, refuse } from './read-parts.js';

const most = 20;

/** Writes the trust labels with their days. @throws FaultsError by field */
export async function setTrustLabels(scope: OpenScope, at: Date, given: readonly TrustLabelInput[]): Promise<void> {
  readCount('trustLabels', given, most);
  const labels = readEach(given, (label, index) => {
    const field = `trustLabels.${index}`;
    const { holder, code, address } = readAll({
      holder: () => readText(`${field}.holder`, label.holder, { most: 200, required: true, line: true }),
      code: () => readText(`${field}.code`, label.code, { most: 80, required: true, line: true }),
      address: () => {
        const read = readAddress(`${field}.address`, label.address);
        // readers look it up at the register, which is never this site
        return read?.startsWith('/') ? refuse(`${field}.address`, lookErrors.LOOK_ADDRESS()) : read;
      },
      days: () => {
        if (label.endsOn) readDays(`${field}.endsOn`, label.startsOn, label.endsOn);
      },
    });
    return { holder, code, address, starts_on: label.startsOn, ends_on: label.endsOn ?? null };
  });
  await replaceList(scope, at, { act: 'look.trust_labels', list: 'trust_label' }, labels);
}
