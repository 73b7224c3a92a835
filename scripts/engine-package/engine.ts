/** What `whence-engine` gives to whoever imports it: the engine and the vocabulary of its readings. Pure: it touches nothing. */
export * from '../../utils/engine/index';
export * from '../../utils/model';
