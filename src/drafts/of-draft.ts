/** Everything under the id of one draft: arrays sort after strings and numbers, so `[]` is above whatever a section may be. */
export const ofDraft = (id: string): IDBKeyRange => IDBKeyRange.bound([id], [id, []]);
