import type { Member } from '../archive/member.ts';
import type { ByteSource } from './byte-source.ts';
import { openInflatedBytes } from './inflated-bytes.ts';
import { openPlainBytes } from './plain-bytes.ts';

/** Opens a file of a release for reading, whatever it is packed with. Close it when done. */
export function openMember(member: Member): ByteSource {
	return member.packing === 'plain' || member.packing === 'stored'
		? openPlainBytes(member)
		: openInflatedBytes(member);
}
