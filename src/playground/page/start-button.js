/**
 * The one button in place of the composer while there is nothing to write to: to start, with the poster's word if there
 * is one, or to take a stopped bot back.
 * @returns {{ label: string, press: () => void } | null} null when the person can write
 */
export function startButton(pane) {
  if (pane.chat() !== pane.person) return null;
  const { blocked, open } = pane.chatState();
  const texts = pane.texts();
  if (open && !blocked && pane.poster === null) return null;
  const start = async () => {
    const words = pane.poster === null ? '/start' : `/start ${pane.poster}`;
    pane.poster = null;
    if (blocked) await pane.sending.ask('block', { blocked: false });
    await pane.sending.ask('write', { text: words });
    pane.composer.draw();
    pane.composer.focus();
  };
  const label = blocked ? texts.restart : pane.poster === null ? texts.start : texts.startWith;
  return { label, press: () => void start() };
}
