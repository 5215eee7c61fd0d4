// Reading and writing bytes as WebAssembly files have them, with numbers as LEB128.

/** Bytes that are read from the front. */
export class Reader {
  constructor(bytes, at = 0, end = bytes.length) {
    this.bytes = bytes;
    this.at = at;
    this.end = end;
  }

  number() {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.bytes[this.at++];
      value |= (byte & 127) << shift;
      if (byte < 128) return value >>> 0;
    }
  }

  /** How many bytes the next number has. */
  measure() {
    let end = this.at;
    while (this.bytes[end] >= 128) end += 1;
    return end + 1 - this.at;
  }

  take(count) {
    const from = this.at;
    this.at += count;
    if (this.at > this.end) throw new Error("the file ends too early");
    return this.bytes.subarray(from, this.at);
  }
}

/** Bytes that are appended to. */
export class Writer {
  constructor(capacity = 1 << 16) {
    this.bytes = new Uint8Array(capacity);
    this.length = 0;
  }

  reserve(count) {
    if (this.length + count <= this.bytes.length) return;
    const wider = new Uint8Array(Math.max(this.bytes.length * 2, this.length + count));
    wider.set(this.bytes.subarray(0, this.length));
    this.bytes = wider;
  }

  byte(byte) {
    this.reserve(1);
    this.bytes[this.length++] = byte;
  }

  put(bytes) {
    this.reserve(bytes.length);
    this.bytes.set(bytes, this.length);
    this.length += bytes.length;
  }

  number(value) {
    let left = value;
    while (left >= 128) {
      this.byte((left & 127) | 128);
      left >>>= 7;
    }
    this.byte(left);
  }

  done() {
    return this.bytes.subarray(0, this.length);
  }
}
