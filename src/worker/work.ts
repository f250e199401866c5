/** The worker of the pages of letters: it reckons a proof of work and knows nothing of the letter. */
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2';
import { handler } from 'altcha-lib/workers/shared';

handler({ deriveKey });
