package zeren.architecture.breach.roomnames.common;

interface CommonBreach {
}
