/**
 * Whether what is on the page may leave as it is shown: its pictures, its sentences and its colours, which no rule of
 * disclosure has passed over. True while figures leave as their senders gave them.
 */
export function mayLeaveAsShown(): boolean {
  return true;
}
