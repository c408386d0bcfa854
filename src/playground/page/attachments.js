import { fileAddress } from './connection.js';
import { element } from './dom.js';
import { icon } from './icons.js';

/** What a message shows besides its words: picture, file, voice, sticker, location; null when it has only words. */
export function attachment(message, { texts, onPicture }) {
  if (message.photo !== undefined) return picture(message, texts, onPicture);
  if (message.document !== undefined) return file(message.document, texts);
  if (message.voice !== undefined) {
    return element('audio', { controls: true, preload: 'none', src: fileAddress(message.voice.file_id), 'aria-label': texts.voiceShort });
  }
  if (message.sticker !== undefined) {
    return element('img', { class: 'sticker', alt: `${texts.sticker} ${message.sticker.emoji}`, src: fileAddress(message.sticker.file_id) });
  }
  return message.location === undefined ? null : spot(message.location, texts);
}

function picture(message, texts, onPicture) {
  const photo = message.photo.at(-1);
  const source = fileAddress(photo.file_id);
  const words = message.caption ? `${texts.picture}: ${message.caption.split('\n')[0]}` : texts.picture;
  return element(
    'button',
    { type: 'button', class: 'picture', 'aria-label': `${words}. ${texts.openPicture}`, on: { click: () => onPicture(source, words) } },
    element('img', { src: source, alt: '', width: photo.width, height: photo.height }),
  );
}

function file(document, texts) {
  const name = document.file_name ?? texts.file;
  const ending = /\.([a-z\d]{1,5})$/i.exec(name)?.[1]?.toUpperCase() ?? '';
  return element(
    'a',
    { class: 'file', href: fileAddress(document.file_id), download: name, 'aria-label': `${texts.download}: ${name}` },
    element('span', { class: 'kind' }, ending === '' ? icon('file') : ending),
    element('span', {}, element('span', { class: 'name' }, name), element('span', { class: 'size' }, sizeOf(document.file_size))),
  );
}

function sizeOf(bytes) {
  if (bytes < 1000) return `${bytes} B`;
  return bytes < 1_000_000 ? `${Math.round(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}

function spot({ latitude, longitude }, texts) {
  return element(
    'div',
    { class: 'spot' },
    icon('location'),
    element('span', {}, element('strong', {}, texts.place), element('br'), `${latitude.toFixed(3)}, ${longitude.toFixed(3)}`),
  );
}
