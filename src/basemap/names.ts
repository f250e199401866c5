/** A label at a point, from the zoom of the tiles (one less than the zoom of the screen) on which it appears. */
export type Name = {
  kind: 'sea' | 'country' | 'island' | 'lake';
  name: string;
  lat: number;
  lng: number;
  from: number;
};

export const names: readonly Name[] = [
  { kind: 'sea', name: 'BIỂN ĐÔNG', lat: 13.2, lng: 112.3, from: 4 },
  { kind: 'sea', name: 'Vịnh Bắc Bộ', lat: 19.5, lng: 107.25, from: 5 },
  { kind: 'sea', name: 'Vịnh Thái Lan', lat: 9.2, lng: 103, from: 5 },
  { kind: 'country', name: 'TRUNG QUỐC', lat: 24.2, lng: 108.5, from: 4 },
  { kind: 'country', name: 'LÀO', lat: 19.3, lng: 103.2, from: 4 },
  { kind: 'country', name: 'CAMPUCHIA', lat: 12.9, lng: 104.9, from: 4 },
  { kind: 'country', name: 'THÁI LAN', lat: 15.6, lng: 101.8, from: 4 },
  { kind: 'country', name: 'MI-AN-MA', lat: 21, lng: 96.2, from: 4 },
  { kind: 'country', name: 'MA-LAI-XI-A', lat: 4.6, lng: 102.6, from: 4 },
  { kind: 'country', name: 'BRU-NÂY', lat: 4.2, lng: 114.8, from: 4 },
  { kind: 'country', name: 'IN-ĐÔ-NÊ-XI-A', lat: 0.2, lng: 113.5, from: 4 },
  { kind: 'country', name: 'PHI-LÍP-PIN', lat: 15.9, lng: 120.6, from: 4 },
  { kind: 'island', name: 'Phú Quốc', lat: 10.23, lng: 103.99, from: 6 },
  { kind: 'island', name: 'Côn Đảo', lat: 8.7, lng: 106.61, from: 5 },
  { kind: 'island', name: 'Phú Quý', lat: 10.52, lng: 108.94, from: 6 },
  { kind: 'island', name: 'Lý Sơn', lat: 15.38, lng: 109.12, from: 7 },
  { kind: 'island', name: 'Cồn Cỏ', lat: 17.16, lng: 107.34, from: 7 },
  { kind: 'island', name: 'Bạch Long Vĩ', lat: 20.13, lng: 107.73, from: 6 },
  { kind: 'island', name: 'Thổ Chu', lat: 9.31, lng: 103.48, from: 6 },
  { kind: 'island', name: 'Hòn Khoai', lat: 8.43, lng: 104.83, from: 8 },
  { kind: 'island', name: 'Nam Du', lat: 9.68, lng: 104.35, from: 8 },
  { kind: 'island', name: 'Cát Bà', lat: 20.79, lng: 107, from: 8 },
  { kind: 'island', name: 'Cô Tô', lat: 20.98, lng: 107.76, from: 8 },
  { kind: 'island', name: 'Cù Lao Chàm', lat: 15.95, lng: 108.51, from: 9 },
];
