import type { TableName } from '../tables.ts';
import type { FinishedTable } from './table-task.ts';

/** What a reading thread tells the one that started it. */
export type ThreadMessage =
	| { readonly kind: 'progress'; readonly table: TableName; readonly packedBytes: number }
	| { readonly kind: 'finished'; readonly finished: FinishedTable }
	| {
			readonly kind: 'failed';
			readonly message: string;
			readonly isDataError: boolean;
			readonly code: string | null;
	  };
