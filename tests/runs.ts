import fc from 'fast-check';

// `npm run prove` looks a hundred times longer than `npm test`; the seed makes a failure repeatable.
fc.configureGlobal(process.env['PROVE'] ? { numRuns: 10_000 } : { numRuns: 100, seed: 20261122 });
