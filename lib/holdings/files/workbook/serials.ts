import type { DateCell } from '../../rows.ts';
import type { NumberFormat } from './formats.ts';

const daySeconds = 86_400;
const dayMilliseconds = daySeconds * 1000;

/** Days from 1970-01-01 back to the day before serial 1 of 1900, and to serial 0 of 1904. */
const epoch1900 = 25_568;
const epoch1904 = 24_107;

/** In the 1900 count, serial 60 is 1900-02-29, a day that never was. */
const falseLeapDay = 60;

/** 9999-12-31, the last day that a spreadsheet shows, in days from 1970-01-01. */
const lastDay = 2_932_896;

/**
 * The date of a serial number as a spreadsheet shows it, to the second; the date alone when it has no time part. A
 * time without a day comes as text (`10:00:00`). Null when the serial is no day: below the first, or after 9999.
 */
export function serialDate(
  serial: number,
  format: NumberFormat,
  date1904: boolean,
): DateCell | string | null {
  if (format.timeOfDay && serial >= 0 && serial < 1) {
    return clock(Math.min(Math.round(serial * daySeconds), daySeconds - 1));
  }
  const whole = Math.round(serial * daySeconds);
  const day = Math.floor(whole / daySeconds);
  const seconds = whole - day * daySeconds;
  const unixDay = date1904 ? day - epoch1904 : unixDay1900(day);
  if (unixDay === null || unixDay > lastDay || day < 0) return null;
  const on = new Date(unixDay * dayMilliseconds).toISOString().slice(0, 10);
  return { kind: 'date', iso: seconds === 0 ? on : `${on}T${clock(seconds)}` };
}

function unixDay1900(day: number): number | null {
  if (day < 1 || day === falseLeapDay) return null;
  return day - epoch1900 - (day > falseLeapDay ? 1 : 0);
}

function clock(seconds: number): string {
  return new Date(seconds * 1000).toISOString().slice(11, 19);
}

/** The date of an ISO text (`t="d"`), zone mark dropped: a sheet has no zone. Other text stays text. */
export function isoDate(text: string): DateCell | string {
  const parts = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2})(?::(\d{2})(?:\.\d+)?)?Z?)?$/.exec(text.trim());
  if (parts === null) return text;
  const [, on = '', minutes = '00:00', seconds = '00'] = parts;
  const time = `${minutes}:${seconds}`;
  if (!isInstant(`${on}T${time}`)) return text;
  return { kind: 'date', iso: time === '00:00:00' ? on : `${on}T${time}` };
}

/** False for days and times that do not exist, such as 2022-02-30. */
function isInstant(iso: string): boolean {
  const instant = new Date(`${iso}Z`);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(iso);
}
