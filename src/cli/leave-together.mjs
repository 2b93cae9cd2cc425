// Loaded into the web server's process before anything else. When the process that started it is killed, nobody is
// left to end it, and it would keep the port: the channel between the two closes then, and it leaves as well.
process.on("disconnect", () => process.exit(0));
