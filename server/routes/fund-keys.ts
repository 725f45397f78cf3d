import { fundKeys } from '../api/operations/screening-parameters.ts';
import { RequestFault } from './faults.ts';
import { isNamedAfter } from './query.ts';
import type { GivenFiles } from './upload.ts';

const { prefix } = fundKeys;

/**
 * The files with the funds that the request names for them. Refuses a key for a file that was not sent, and constituents
 * without anything that could hold the fund.
 */
export function withFundKeys(files: GivenFiles, parameters: ReadonlyMap<string, string>): GivenFiles {
  if (files.every(({ kind }) => kind === 'funds'))
    throw new RequestFault(
      'formInvalid',
      'The form holds constituents of funds, and nothing that could hold them.',
    );
  const keys = new Map(
    [...parameters].filter(([name, value]) => isNamedAfter(name, fundKeys) && value.trim() !== ''),
  );
  const found = files.map((file) => {
    const name = `${prefix}${file.name}`;
    const fund = file.kind === 'funds' ? keys.get(name) : undefined;
    if (fund === undefined) return file;
    keys.delete(name);
    return { ...file, fund: fund.trim() };
  });
  for (const [name] of keys) {
    const text = `The form has no file "${name.slice(prefix.length)}" in the field "funds".`;
    throw new RequestFault('formInvalid', text, [{ parameter: name }]);
  }
  return found;
}
