import { GeoJSONVT, type GeoJSONVTFeature, type GeoJSONVTTile } from '@maplibre/geojson-vt';
import { fromGeojsonVt } from '@maplibre/vt-pbf';
import { archipelagos, type Archipelago } from './archipelagos.ts';
import { holds, type Box, type Shapes } from './geometry.ts';
import type { LayerName } from './layers.ts';
import { wholeBox } from './nations.ts';

export type Tile = { z: number; x: number; y: number; bytes: Uint8Array };

export const minZoom = 4;

/** A screen at zoom z draws tiles of z - 1, so that this serves up to 12 and stretches beyond. */
export const maxZoom = 11;

const extent = 4096;
const buffer = 80;
const nearBox: Box = [97, 4, 121, 25.5];
const vietnamBox: Box = [101.6, 6.5, 117.6, 23.9];
const closeZoom = 8;

const tolerances: Record<LayerName, number> = { earth: 5, water: 6, boundaries: 5, places: 0 };

/** Cuts layers into vector tiles; beyond zoom 6 only those around Viet Nam. */
export function cut(layers: Record<LayerName, Shapes>): Tile[] {
  const indexes = Object.entries(layers).map(([name, shapes]) => ({
    name,
    index: new GeoJSONVT(shapes, {
      maxZoom,
      indexMaxZoom: maxZoom,
      indexMaxPoints: 0,
      tolerance: tolerances[name as LayerName],
      extent,
      buffer,
    }),
  }));
  return addresses().flatMap(({ z, x, y }) => {
    const found = indexes.flatMap(({ name, index }) => {
      const tile = index.getTile(z, x, y);
      // The library's types allow cluster tiles here too, which have other features.
      const features = ((tile?.features ?? []) as Feature[])
        .filter((it) => Number(it.tags?.['from'] ?? 0) <= z)
        .map(published);
      return features.length > 0 ? [[name, { features }] as const] : [];
    });
    if (found.length === 0) return [];
    const named = withArchipelago({ z, x, y }, Object.fromEntries(found));
    // The encoder reads features alone, whatever else its type asks for.
    const bytes = fromGeojsonVt(named as Record<string, GeoJSONVTTile>, { version: 2, extent });
    return [{ z, x, y, bytes }];
  });
}

type Feature = GeoJSONVTFeature;
type Layers = Record<string, { features: Feature[] }>;
type Unit = [number, number];
type Address = { z: number; x: number; y: number };

function published(feature: Feature): Feature {
  const { from, ...tags } = feature.tags ?? {};
  return { ...feature, tags };
}

function addresses(): Address[] {
  const zooms = Array.from({ length: maxZoom - minZoom + 1 }, (_, index) => minZoom + index);
  return zooms.flatMap((z) => {
    const [west, south, east, north] = boxAt(z);
    const [left, top] = [column(west, z), row(north, z)];
    const [right, bottom] = [column(east, z), row(south, z)];
    return Array.from({ length: (right - left + 1) * (bottom - top + 1) }, (_, index) => ({
      z,
      x: left + (index % (right - left + 1)),
      y: top + Math.floor(index / (right - left + 1)),
    }));
  });
}

function boxAt(z: number): Box {
  if (z >= closeZoom) return vietnamBox;
  return z === closeZoom - 1 ? nearBox : wholeBox;
}

const column = (lng: number, z: number): number => Math.floor(((lng + 180) / 360) * 2 ** z);

function row(lat: number, z: number): number {
  const sine = Math.sin((lat * Math.PI) / 180);
  return Math.floor((0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * 2 ** z);
}

/** Latitude and longitude of a point in a tile, in units of its extent. */
function position({ z, x, y }: Address, [left, top]: Unit) {
  const turn = Math.PI * (1 - (2 * (y + top / extent)) / 2 ** z);
  return {
    lng: ((x + left / extent) / 2 ** z) * 360 - 180,
    lat: (Math.atan(Math.sinh(turn)) * 180) / Math.PI,
  };
}

const aside = 240;
const margin = 300;

/**
 * From close by, the one label of an archipelago is far off the screen: every tile with an islet of
 * it and without the label gets it, below its islets or, where the tile ends there, above.
 */
function withArchipelago(address: Address, layers: Layers): Layers {
  if (address.z < closeZoom) return layers;
  const points = (layers['earth']?.features ?? []).flatMap(pointsInside);
  const on = ({ box }: Archipelago) => points.filter((it) => holds(box, position(address, it)));
  const here = archipelagos.find((it) => on(it).length > 0);
  const land = here ? on(here) : [];
  const places = layers['places']?.features ?? [];
  const named = places.some((it) => it.tags?.['name'] === here?.label && isInside(it));
  if (!here || named) return layers;
  const lowest = land.reduce((a, b) => (b[1] > a[1] ? b : a));
  const highest = land.reduce((a, b) => (b[1] < a[1] ? b : a));
  const fits = lowest[1] + aside < extent - margin;
  const at: Unit = fits ? [lowest[0], lowest[1] + aside] : [highest[0], highest[1] - aside];
  const label: Feature = {
    type: 1,
    geometry: [[clamped(at[0]), clamped(at[1])]],
    tags: { kind: 'archipelago', name: here.label },
  };
  return { ...layers, places: { features: [label, ...places] } };
}

const clamped = (unit: number): number =>
  Math.round(Math.min(Math.max(unit, margin), extent - margin));

/** Whether a point stands in the tile itself: in its margin the next tile writes it. */
function isInside(feature: Feature): boolean {
  const [[x, y] = [-1, -1]] = feature.type === 1 ? feature.geometry : [];
  return x >= 0 && y >= 0 && x < extent && y < extent;
}

/** Corners of areas that lie in the tile itself, not in its margin. */
function pointsInside(feature: Feature): Unit[] {
  if (feature.type !== 3) return [];
  return feature.geometry.flat().filter(([x, y]) => x >= 0 && y >= 0 && x < extent && y < extent);
}
