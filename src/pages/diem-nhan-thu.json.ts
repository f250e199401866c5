import type { APIRoute } from 'astro';
import { mailBook } from '../model/mailboxes.ts';

/** Every mailbox with its public keys, and the holidays by which deadlines are reckoned. */
export const GET: APIRoute = ({ site, url }) => Response.json(mailBook((site ?? url).origin));
