import { z } from 'zod';
import { paged } from './forgejopaging.ts';
import { pullOf } from './forgejopulls.ts';
import { route, told, type Answer, type Asked, type Route, type World } from './forgejoworld.ts';

/** The routes of labels, and of those that a pull request (to Forgejo an issue, too) carries. */
export const labelRoutes = (world: World): Route[] => [
  route('GET /labels', (asked) => paged(world, asked, world.labels)),
  route('POST /labels', (asked) => create(world, asked)),
  route('GET /issues/:/labels', (_, number) => {
    return { status: 200, body: pullOf(world, number).labels };
  }),
  route('PUT /issues/:/labels', (asked, number) => put(world, asked, number)),
];

const labelSchema = z.object({
  name: z.string().min(1),
  color: z.string().regex(/^#?[0-9a-f]{6}$/i),
  description: z.string().default(''),
});

function create(world: World, { body }: Asked): Answer {
  const { name, color, description } = told(labelSchema, body);
  const label = { id: world.labels.length + 1, name, color: color.replace('#', ''), description };
  world.labels.push(label);
  return { status: 201, body: label };
}

const labelsSchema = z.object({ labels: z.array(z.union([z.number(), z.string()])) });

function put(world: World, { body }: Asked, number: string): Answer {
  const pull = pullOf(world, number);
  const { labels } = told(labelsSchema, body);
  pull.labels = world.labels.filter(({ id, name }) => labels.includes(id) || labels.includes(name));
  pull.updatedAt = world.repository.now().toISOString();
  return { status: 200, body: pull.labels };
}
