import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { dayOf } from '#web';
import { useDesk } from '../../api/desk.js';
import { Downloads } from '../../ui/downloads.js';
import { useNow } from '../../ui/use-now.js';

/** Years that are offered: the next one, the one that is on and those before. */
const years = 5;

/** Disclosures of the budget of a year as a workbook, to be signed and sent to the national portal, with the calendar of the year. */
export function DisclosureFile() {
  const { portal } = useDesk();
  const thisYear = Number(dayOf(useNow()).slice(0, 4));
  const [year, setYear] = useState(String(thisYear));
  return (
    <section aria-labelledby="cong-khai-ngan-sach">
      <h2 id="cong-khai-ngan-sach">Công khai ngân sách</h2>
      <p>
        Bảng Excel gồm ba trang: những lần đã công khai với hạn và tình trạng gửi Cổng công khai ngân sách, số liệu từng biểu, lịch công khai dự kiến của năm.
      </p>
      <div className="lc-filters">
        <NativeSelect
          label="Năm ngân sách"
          value={year}
          data={Array.from({ length: years }, (_, back) => String(thisYear + 1 - back))}
          onChange={(event) => {
            setYear(event.currentTarget.value);
          }}
        />
      </div>
      <Downloads files={[{ address: `/manage/disclosures/${portal.id}/${year}.xlsx`, name: `cong-khai-ngan-sach-${year}.xlsx`, label: 'Tải Excel' }]} />
    </section>
  );
}
