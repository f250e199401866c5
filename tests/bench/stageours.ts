import '../../src/islands/pins.css';
import { PointLayer } from '../../src/islands/pointlayer.ts';
import { bareMap, offer } from './stage.ts';

offer(async (points) => {
  const map = bareMap();
  const layer = new PointLayer({ onPick: () => {}, onCluster: () => {} });
  layer.addTo(map);
  await layer.load(points);
  return map;
});
