package zeren.architecture.breach.roomnames.impl;

interface ImplBreach {
}
