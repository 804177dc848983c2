// Fetched by a page whose address names a release.
import { noticeRelease } from './release-notice.ts';

void noticeRelease();
