// The same for Spanish pages: the words of parts are bundled with the entry that brings them, in its language alone.
import './enhance.ts';
