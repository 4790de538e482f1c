/** How far a long read has come, in words for the list of syncs. */

export interface Reading {
  /** Records read since it began. */
  read: number;
  /** Records in the ERP when it began; 0 where not known. */
  total: number;
  /** Time used so far, with its waits. */
  seconds: number;
}

/** 0 to 99: only the end is a hundred. Undefined where nobody knows the whole. */
export function percentOf({ read, total }: Reading): number | undefined {
  return total > 0 ? Math.min(99, Math.floor((read * 100) / total)) : undefined;
}

export function progressText(reading: Reading): string {
  const { read, total, seconds } = reading;
  const percent = percentOf(reading);
  const perMinute = seconds > 0 ? Math.round((read * 60) / seconds) : 0;
  const parts = [percent === undefined ? `${read} records` : `${percent} %, ${read} of ${total} records`];
  if (perMinute > 0) parts.push(`${perMinute} a minute`);
  if (perMinute > 0 && total > read) parts.push(`about ${timeText((total - read) / perMinute)} left`);
  return parts.join(", ");
}

function timeText(minutes: number): string {
  const whole = Math.max(1, Math.ceil(minutes));
  return whole < 60 ? `${whole} min` : `${Math.floor(whole / 60)} h ${whole % 60} min`;
}
