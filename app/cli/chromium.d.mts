/** $CHROMIUM, or what the PATH has. @returns its path, or nothing where there is none */
export function chromiumPath(): string | undefined;
