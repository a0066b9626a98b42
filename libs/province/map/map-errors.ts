import { defineErrors } from '#platform/errors';

/** Why a file of boundaries cannot be loaded. */
export const mapErrors = defineErrors({
  MAP_EMPTY: { kind: 'invalid', vi: 'Tệp trống. Hãy chọn tệp khác.', en: 'The file is empty. Choose another.' },
  MAP_TOO_LARGE: {
    kind: 'invalid',
    vi: 'Tệp lớn hơn {megabytes} MB. Hãy giản lược đường biên rồi nạp lại, ví dụ bằng QGIS: Vector > Geometry Tools > Simplify.',
    en: 'The file is larger than {megabytes} MB. Simplify the boundaries first, for example with QGIS: Vector > Geometry Tools > Simplify.',
  },
  MAP_ARCHIVE: {
    kind: 'invalid',
    vi: 'Đây là tệp nén (shapefile, KMZ hoặc ZIP). Hãy mở bằng QGIS, xuất lớp ranh giới thành GeoJSON rồi nạp tệp đó.',
    en: 'This is an archive (shapefile, KMZ or ZIP). Open it in QGIS, export the layer as GeoJSON and load that file.',
  },
  MAP_XML: {
    kind: 'invalid',
    vi: 'Đây là tệp KML hoặc XML. Hãy mở bằng QGIS, xuất lớp ranh giới thành GeoJSON rồi nạp tệp đó.',
    en: 'This is a KML or XML file. Open it in QGIS, export the layer as GeoJSON and load that file.',
  },
  MAP_NOT_JSON: {
    kind: 'invalid',
    vi: 'Tệp không đọc được: không phải JSON viết bằng UTF-8, hoặc chưa tải xong. Hãy xuất lại thành GeoJSON hoặc TopoJSON.',
    en: 'The file is no JSON in UTF-8, or is cut off. Export it again as GeoJSON or TopoJSON.',
  },
  MAP_KIND_UNKNOWN: {
    kind: 'invalid',
    vi: 'Tệp JSON này không phải GeoJSON (FeatureCollection) hay TopoJSON (Topology). Hãy xuất lại lớp ranh giới.',
    en: 'This JSON is neither GeoJSON (FeatureCollection) nor TopoJSON (Topology). Export the layer again.',
  },
  MAP_NO_FEATURE: {
    kind: 'invalid',
    vi: 'Tệp không có đối tượng nào. Hãy chọn lớp ranh giới xã, phường rồi xuất lại.',
    en: 'The file holds no feature. Choose the layer of communes and export it again.',
  },
  MAP_TOO_MANY: {
    kind: 'invalid',
    vi: 'Tệp có hơn {most} đối tượng. Hãy xuất riêng ranh giới xã, phường của một tỉnh, thành phố.',
    en: 'The file holds more than {most} features. Export the communes of one province only.',
  },
  MAP_NO_CODE: {
    kind: 'invalid',
    vi: 'Không đối tượng nào có thuộc tính “code”. Thuộc tính có trong tệp: {found}. Hãy đổi tên thuộc tính chứa mã đơn vị thành “code” rồi xuất lại.',
    en: 'No feature has a property "code". Properties found: {found}. Rename the one that holds the code of the unit to "code" and export again.',
  },
  MAP_NOT_AREA: {
    kind: 'invalid',
    vi: 'Tệp không có vùng nào, chỉ có điểm hoặc đường. Hãy xuất lớp vùng (Polygon hoặc MultiPolygon).',
    en: 'The file holds points or lines, no areas. Export the layer of polygons.',
  },
  MAP_BROKEN: {
    kind: 'invalid',
    vi: 'Đường biên của đối tượng thứ {place} bị hỏng. Hãy sửa hình (QGIS: Fix geometries) hoặc xuất lại tệp.',
    en: 'The boundary of feature {place} is damaged. Mend it (QGIS: Fix geometries) or export the file again.',
  },
  MAP_NOT_DEGREES: {
    kind: 'invalid',
    vi: 'Tọa độ của đối tượng thứ {place} không phải kinh độ, vĩ độ. Hãy xuất lại với hệ tọa độ WGS 84 (EPSG:4326).',
    en: 'The coordinates of feature {place} are no longitude and latitude. Export again in WGS 84 (EPSG:4326).',
  },
  MAP_TOO_DETAILED: {
    kind: 'invalid',
    vi: 'Đường biên quá chi tiết: hơn {most} điểm. Hãy giản lược rồi nạp lại, ví dụ bằng QGIS (Vector > Geometry Tools > Simplify) hoặc mapshaper (-simplify 5%).',
    en: 'The boundaries have more than {most} points. Simplify them first, for example with QGIS (Vector > Geometry Tools > Simplify) or mapshaper (-simplify 5%).',
  },
  MAP_SOURCE: {
    kind: 'invalid',
    vi: 'Hãy ghi nguồn của ranh giới, tối đa 200 ký tự, ví dụ tên cơ quan và năm. Nguồn hiện dưới bản đồ.',
    en: 'Say where the boundaries come from, in at most 200 characters. It stands under the map.',
  },
  MAP_NOTHING_MATCHES: {
    kind: 'invalid',
    vi: 'Không đối tượng nào trong tệp là xã, phường, đặc khu của tỉnh, thành phố này ({unknown} mã lạ, {elsewhere} mã của nơi khác). Hãy kiểm tra tệp và thuộc tính “code”.',
    en: 'No feature is a commune of this province ({unknown} unknown codes, {elsewhere} of other provinces). Look at the file and its property "code".',
  },
});
