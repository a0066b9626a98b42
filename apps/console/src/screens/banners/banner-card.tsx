import { NativeSelect } from '@mantine/core';
import { IconPhoto } from '@tabler/icons-react';
import { civilDateText, dayOf } from '#web';
import type { Banner, Slot } from '../../api/banners.js';
import { MoveButton } from '../../ui/move-button.js';
import { Tag } from '../../ui/state-tag.js';
import { useNow } from '../../ui/use-now.js';
import { slotNames, slots } from './places.js';

interface BannerCardProps {
  readonly banner: Banner;
  readonly mayArrange: boolean;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly onMove: (to: Slot) => void;
  readonly onShift: (by: 1 | -1) => void;
}

/** A banner with its days and where it comes from, and what moves it. */
export function BannerCard({
  banner: { title, slot, startsOn, endsOn, isPaid, isForced, originName, picture },
  mayArrange,
  isFirst,
  isLast,
  onMove,
  onShift,
}: BannerCardProps) {
  const today = dayOf(useNow());
  return (
    <li className="lc-card lc-around lc-banner">
      {picture ? (
        <img
          className="lc-banner-picture"
          src={picture.address}
          alt={picture.alt}
          width={picture.width}
          height={picture.height}
          loading="lazy"
          decoding="async"
        />
      ) : (
        <span className="lc-banner-picture lc-banner-none">
          <IconPhoto aria-hidden size={28} stroke={1.25} />
        </span>
      )}
      <div className="lc-row-main">
        <p className="lc-around-title">{title}</p>
        <p className="lc-row-meta">
          {civilDateText(startsOn)} – {civilDateText(endsOn)}
          {originName !== null && ` · của ${originName || 'trang khác'}`}
        </p>
        <p className="lc-meta">
          <Tag tone={startsOn <= today ? 'done' : 'waiting'} text={startsOn <= today ? 'Đang hiện' : 'Chưa đến ngày'} />
          {isForced && <Tag tone="info" text="Bắt buộc: chỉ chọn chỗ, không gỡ được" />}
          {isPaid && <Tag tone="plain" text="Quảng cáo" />}
        </p>
      </div>
      {mayArrange && (
        <div className="lc-banner-acts">
          <NativeSelect
            label={
              <>
                Chỗ đứng<span className="lc-unseen"> của {title}</span>
              </>
            }
            value={slot}
            data={slots.map((value) => ({ value, label: slotNames[value] }))}
            onChange={(event) => {
              const to = slots.find((each) => each === event.currentTarget.value);
              if (to) onMove(to);
            }}
          />
          {!(isFirst && isLast) && (
            <>
              <MoveButton
                label={`Đưa ${title} lên trước`}
                up
                disabled={isFirst}
                onMove={() => {
                  onShift(-1);
                }}
              />
              <MoveButton
                label={`Đưa ${title} xuống sau`}
                disabled={isLast}
                onMove={() => {
                  onShift(1);
                }}
              />
            </>
          )}
        </div>
      )}
    </li>
  );
}
