import type { Measure } from './measure.js';

export const bannerClicks: Measure = {
  id: 'banner_clicks',
  name: { vi: 'Lượt bấm vào banner', en: 'Clicks on banners' },
  unit: 'click',
  kind: 'flow',
  counts: {
    vi: 'Mỗi người đọc bấm vào một banner được đếm một lần mỗi ngày; không lưu ai bấm, không đếm máy tìm kiếm.',
    en: 'Clicks on banners, one of a reader for a banner and day, robots left out; who clicked is not kept.',
  },
  source: { of: 'facts', facts: 'banner_clicks' },
  dimensions: [],
  rows: 'items',
  better: 'more',
  citation: ['R-136', 'R-141'],
};
