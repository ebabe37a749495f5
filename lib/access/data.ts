import 'server-only';
import type { CallVariable } from '@/lib/calls/types';
import { foldText } from '@/lib/format/fold-text';
import { getMaskedVariables } from '@/lib/settings/data';
import { MASKED, maskJson, maskPhone, phoneMask, seesMasked, seesMaskedVariables } from './mask';
import type { Viewer } from './viewer';

/** How a viewer gets to see calls; every read in `data` that gives out a phone, a text or a variable passes it through here. */
export type Masking = {
  phone: <P extends string | null>(phoneNumber: P) => P | string;
  /** for the texts of a call with that number */
  textOf: (phoneNumber: string | null) => <T extends string | null>(text: T) => T | string;
  variables: (variables: CallVariable[], phoneNumber: string | null) => CallVariable[];
};

/**
 * Phones are masked for users with the role `viewer`, in texts and variables too; variables that an admin named (the setting
 * `maskedVariables`, in any case) for every user, with `isMasked`. API tokens see everything.
 */
export async function getMasking(viewer: Viewer): Promise<Masking> {
  const names = seesMaskedVariables(viewer) ? new Set((await getMaskedVariables()).map(foldText)) : new Set<string>();
  const hidesPhone = seesMasked(viewer);
  const maskOf = (phoneNumber: string | null) => (hidesPhone ? phoneMask(phoneNumber) : (text: string) => text);
  return {
    phone: (phoneNumber) => (hidesPhone && phoneNumber !== null ? maskPhone(phoneNumber) : phoneNumber),
    textOf: (phoneNumber) => {
      const mask = maskOf(phoneNumber);
      return (text) => (text === null ? text : mask(text));
    },
    variables: (variables, phoneNumber) => {
      if (names.size === 0 && !hidesPhone) return variables;
      const mask = maskOf(phoneNumber);
      return variables.map((variable) => (names.has(foldText(variable.name)) ? wholly(variable) : partly(variable, mask)));
    },
  };
}

/** That there is nothing is no secret. */
function wholly(variable: CallVariable): CallVariable {
  return variable.value === null || variable.value === '' ? variable : { ...variable, value: MASKED, isMasked: true };
}

function partly(variable: CallVariable, mask: (text: string) => string): CallVariable {
  const value = maskJson(variable.value, mask);
  return JSON.stringify(value) === JSON.stringify(variable.value) ? variable : { ...variable, value, isMasked: true };
}
