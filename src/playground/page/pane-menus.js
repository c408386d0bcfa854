import { openMenu } from './menu.js';

/** Opens what can be done with one message. */
export function openMessageMenu(pane, message, opener) {
  const texts = pane.texts();
  const words = message.text ?? message.caption;
  const own = message.from.id === pane.person && message.text !== undefined;
  openMenu(pane.element, opener, [
    { icon: 'reply', label: texts.reply, choose: () => pane.composer.answer(message) },
    ...(own ? [{ icon: 'edit', label: texts.edit, choose: () => pane.composer.edit(message) }] : []),
    ...(words === undefined
      ? []
      : [
          { icon: 'copy', label: texts.copy, choose: () => pane.sending.copy(words) },
          { icon: 'forward', label: texts.forward, choose: () => pane.sending.tell('forward', { message: message.message_id }) },
        ]),
  ]);
}

/**
 * Opens what can be done with the phone.
 * @param {HTMLElement} opener the button pressed
 * @param {HTMLElement} within where the menu is drawn
 */
export function openPaneMenu(pane, opener, within) {
  const texts = pane.texts();
  const inGroup = pane.chat() !== pane.person;
  const other = pane.language() === 'vi' ? 'en' : 'vi';
  openMenu(within, opener, [
    { icon: 'group', label: inGroup ? texts.leaveGroup : texts.group, choose: () => pane.enter(inGroup ? pane.person : pane.group()) },
    { icon: 'at', label: texts.askInline, choose: () => pane.composer.write(`@${pane.botUsername()} `) },
    { icon: 'language', label: texts.language, choose: () => pane.sending.tell('language', { language: other }) },
    null,
    { icon: 'clear', label: texts.clear, choose: () => pane.sending.tell('clear', {}) },
    ...(inGroup ? [] : [{ icon: 'stop', label: texts.stop, danger: true, choose: () => pane.sending.tell('block', { blocked: true }) }]),
  ]);
}

/** What stands behind the paper clip. */
export function openAttachments(pane, opener) {
  const { sending } = pane;
  const texts = pane.texts();
  openMenu(pane.element, opener, [
    { icon: 'photo', label: texts.photo, choose: () => sending.pick('photo') },
    { icon: 'file', label: texts.file, choose: () => sending.pick('document') },
    { icon: 'voice', label: texts.voice, choose: () => sending.pick('voice') },
    { icon: 'location', label: texts.location, choose: sending.location },
    { icon: 'sticker', label: texts.sticker, choose: sending.sticker },
  ]);
}
