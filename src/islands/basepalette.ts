/** Colours of the base map; every text stands on the ground named beside it at 4.5:1 or more. */
export type Palette = {
  sea: string;
  land: string;
  neighbour: string;
  shore: string;
  halo: string;
  river: string;
  province: string;
  border: string;
  dot: string;
  rim: string;
  /** On land. */
  city: string;
  town: string;
  village: string;
  provinceText: string;
  /** On the neighbours' land. */
  countryText: string;
  /** On the sea. */
  seaText: string;
  archipelago: string;
};

export const light: Palette = {
  sea: '#cfe3ec',
  land: '#fffdf8',
  neighbour: '#e7e4dc',
  shore: '#8fb0b3',
  halo: 'rgba(20, 90, 100, 0.14)',
  river: '#b5d5e2',
  province: '#c9bfae',
  border: '#a89f92',
  dot: '#1f6f86',
  rim: '#fffdf8',
  city: '#2b2a26',
  town: '#45443f',
  village: '#625f57',
  provinceText: '#736858',
  countryText: '#67635a',
  seaText: '#35637c',
  archipelago: '#1a566e',
};

export const dark: Palette = {
  sea: '#0e1b22',
  land: '#2a3633',
  neighbour: '#181e1d',
  shore: '#45646a',
  halo: 'rgba(120, 190, 200, 0.09)',
  river: '#2a5567',
  province: '#5a655f',
  border: '#5d6763',
  dot: '#7cc4d8',
  rim: '#0e1b22',
  city: '#f1f4f1',
  town: '#d5dcd8',
  village: '#b4bdb8',
  provinceText: '#b3ab9b',
  countryText: '#8f9692',
  seaText: '#86b4c8',
  archipelago: '#9bd3e6',
};
