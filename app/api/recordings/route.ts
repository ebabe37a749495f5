import { route } from '@/lib/http/route';
import { openLocalRecording } from '@/lib/recordings/local-file';

/** The link itself is the key, as with S3: it is signed for one recording and lives 300 s. So nobody is asked to sign in here. */
export const GET = route((request) => openLocalRecording(new URL(request.url).searchParams, request.headers.get('range')));
