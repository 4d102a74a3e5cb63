@rem `npm start` begins with exec, so that no shell stands between npm and Node when a signal comes. cmd.exe has no exec; this is it.
@%*
