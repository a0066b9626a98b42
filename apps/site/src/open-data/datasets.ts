import { feedFiles, feedFormats, feedPath } from '../feeds/paths.js';
import { siteMapPaths } from '../sitemap/paths.js';
import { siteName, type View } from '../view.js';

/** A way to take a dataset: a file, or a service that answers questions. */
export interface Distribution {
  readonly name: string;
  readonly address: string;
  readonly mediaType: string;
}

export interface Dataset {
  /** Last part of its address in the catalogue. */
  readonly key: string;
  readonly name: string;
  readonly about: string;
  readonly distributions: readonly Distribution[];
}

/**
 * What the portal offers to take along. Documents, consultations and procedures join when they are public.
 * @param apiOrigin where the public schema answers
 */
export function datasetsOf(view: View, apiOrigin: string): readonly Dataset[] {
  const { portal, origin } = view;
  const site = siteName(view);
  const rest = (field: string): Distribution => ({
    name: 'REST (JSON)',
    address: `${apiOrigin}/rest/${field}?host=${encodeURIComponent(portal.host)}`,
    mediaType: 'application/json',
  });
  return [
    {
      key: 'tin-bai',
      name: 'Tin, bài',
      about: `Tin, bài đang công khai trên ${site}: tiêu đề, tóm tắt, chuyên mục, ngày đăng, ngày cập nhật.`,
      distributions: [
        ...feedFiles.map((file) => ({ name: feedFormats[file].name, address: origin + feedPath(file), mediaType: feedFormats[file].type })),
        { name: 'Sơ đồ trang (sitemap)', address: origin + siteMapPaths.index, mediaType: 'application/xml' },
        rest('items'),
      ],
    },
    {
      key: 'cong-thong-tin',
      name: 'Thông tin về trang',
      about: `Tên, cơ quan chủ quản, liên hệ và các chuyên mục của ${site}.`,
      distributions: [rest('portal')],
    },
    {
      key: 'don-vi',
      name: 'Đơn vị và trang',
      about: `Các đơn vị có trang cùng tỉnh với ${site}: tên, cấp, tên miền, số tin trong tháng.`,
      distributions: [rest('portals')],
    },
    {
      key: 'luu-tru',
      name: 'Số tin, bài theo tháng',
      about: `Số tin, bài đang công khai trên ${site}, theo tháng đăng.`,
      distributions: [rest('archive')],
    },
  ];
}
