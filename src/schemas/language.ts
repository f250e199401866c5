/**
 * Codes of languages that recordings may be in, by their Vietnamese names: ISO 639-3, or the shorter code
 * where there is one, as BCP 47 wants. A name that covers several languages (Thái, Dao, Chăm, Hoa) has none.
 */
export const languageCodes: Readonly<Record<string, string>> = {
  Việt: 'vi',
  Tày: 'tyz',
  Nùng: 'nut',
  Mông: 'hmn',
  'H’Mông': 'hmn',
  Hmông: 'hmn',
  Mường: 'mtq',
  'Thái đen': 'blt',
  'Thái trắng': 'twh',
  'Cao Lan': 'mlc',
  'Khơ Mú': 'kjg',
  'Bru-Vân Kiều': 'bru',
  'Tà Ôi': 'tth',
  'Pa Kô': 'pac',
  'Cơ Tu': 'ktv',
  'Xơ Đăng': 'sed',
  Hrê: 'hre',
  'Ba Na': 'bdq',
  'Gia Rai': 'jra',
  'Ê Đê': 'rad',
  'Cơ Ho': 'kpm',
  Khmer: 'km',
};
