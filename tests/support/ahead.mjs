// Loaded before a server that lives some days after us: months pass in a journey as they do for its people.
const ahead = Number(process.env.CLOCK_AHEAD);
const Today = Date;
globalThis.Date = class extends Today {
  constructor(...given) {
    if (given.length > 0) super(...given);
    else super(Today.now() + ahead);
  }
  static now() {
    return Today.now() + ahead;
  }
};
