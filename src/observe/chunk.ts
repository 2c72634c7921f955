/** Records a log holds before its reader is called. */
export const CHUNK_RECORDS = 4096;
