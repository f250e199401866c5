import { collection } from './phrases/collection.ts';
import { editorInterface, editorNotesPane, editorToolbar, questions } from './phrases/editor.ts';
import { editorControl, editorControlPane, editorWidgets } from './phrases/fields.ts';
import { app, auth, ui } from './phrases/frame.ts';
import { mediaLibrary } from './phrases/media.ts';
import { workflow } from './phrases/workflow.ts';

/** Every phrase of Decap in Vietnamese, in the tree that it looks them up in; `%{…}` is filled in by Decap. */
export const phrases = {
  auth,
  app,
  collection,
  editor: {
    editorControl,
    editorControlPane,
    editor: questions,
    editorInterface,
    editorNotesPane,
    editorToolbar,
    editorWidgets,
  },
  mediaLibrary,
  ui,
  workflow,
};
