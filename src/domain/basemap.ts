/** The address of the base map's file, which src/basemap names by its content. */
export const baseMap = '/ban-do/vn-6f003b78.pmtiles';
