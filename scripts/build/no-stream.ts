// For jszip: it asks for the streams of Node, which no browser has, and does without. Vite's own stand-in is another one in the build for tests.
export {};
