/** The first page of the editors' site: what this week needs, and the shortest way to each task. */
import type { ReactNode } from 'react';
import { wallClock } from '../src/domain/calendar.ts';
import settings from './config.yml';
import { DeskView } from './desk/DeskView.tsx';
import { publishingFile, recordsFile, reportFile } from './desk/deskfiles.ts';
import { useLoaded } from './desk/loaded.ts';
import './desk.css';
import { drafts } from './waiting.ts';

// `no-cache` asks the server whether the file has changed: a desk of last week would mislead.
const fresh = (address: string): Promise<Response> => fetch(address, { cache: 'no-cache' });

const askReport = () => reportFile(fresh);
const askRecords = () => recordsFile(fresh);
const askPublishing = () => publishingFile(fresh);

/** The desk, filled as its files come. */
export function Desk(): ReactNode {
  return (
    <DeskView
      collections={settings.collections}
      today={wallClock(new Date()).day}
      report={useLoaded(askReport)}
      records={useLoaded(askRecords)}
      publishing={useLoaded(askPublishing)}
      waiting={useLoaded(drafts.waiting)}
    />
  );
}
