import { act, upload } from './connection.js';
import { element } from './dom.js';
import { toast } from './notices.js';

const HA_GIANG = { latitude: 22.823, longitude: 104.984 };
const ACCEPTED = { photo: 'image/*', document: '', voice: 'audio/*,.ogg,.oga,.mp3,.m4a,.wav,.webm' };
const MOST_BYTES = 50 * 1024 * 1024;

/**
 * What a person can send and do, each with a word at the bottom of the pane when it fails.
 * @param {any} pane `element`, `texts()`, `person`, `chat()`
 */
export function createSending(pane) {
  const failed = () => toast(pane.element, pane.texts().notSent);
  /** Does something in the chat that is shown. @returns what came of it, or null */
  const ask = (name, details) => act(name, { person: pane.person, chat: pane.chat(), ...details }).catch(() => (failed(), null));
  const tell = (name, details) => void ask(name, details);

  async function sendFile(file, kind) {
    if (file.size > MOST_BYTES) {
      toast(pane.element, pane.texts().tooBig);
      return;
    }
    try {
      await upload(file, { person: pane.person, chat: pane.chat(), kind });
    } catch (error) {
      toast(pane.element, /IMAGE_PROCESS_FAILED/.test(error.message) ? pane.texts().notPicture : pane.texts().notSent);
    }
  }

  return {
    ask,
    tell,
    failed,
    write: (words) => tell('write', { text: words }),
    /** A text as the composer has it: new, a reply, or a change of an old one. */
    submit(words, above) {
      const message = above?.message.message_id;
      if (above === null) tell('write', { text: words });
      else if (above.kind === 'edit') tell('edit', { message, text: words });
      else tell('write', { text: words, replyTo: message });
    },
    location: () => tell('location', HA_GIANG),
    sticker: () => tell('sticker', {}),
    files(files) {
      for (const file of files) void sendFile(file, file.type.startsWith('image/') ? 'photo' : 'document');
    },
    pick(kind) {
      const input = element('input', { type: 'file', accept: ACCEPTED[kind], multiple: kind === 'photo', hidden: true });
      input.addEventListener('change', () => {
        for (const file of input.files) void sendFile(file, kind);
        input.remove();
      });
      pane.element.append(input);
      input.click();
    },
    copy(words) {
      navigator.clipboard.writeText(words).then(() => toast(pane.element, pane.texts().copied), failed);
    },
  };
}

/** Takes files that are dropped on the pane. */
export function acceptDrops(root, sending) {
  root.addEventListener('dragover', (event) => {
    event.preventDefault();
    root.classList.add('dropping');
  });
  root.addEventListener('dragleave', ({ relatedTarget }) => {
    if (!root.contains(relatedTarget)) root.classList.remove('dropping');
  });
  root.addEventListener('drop', (event) => {
    event.preventDefault();
    root.classList.remove('dropping');
    sending.files([...event.dataTransfer.files]);
  });
}
