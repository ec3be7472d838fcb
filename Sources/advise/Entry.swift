import AdviseCommand
import Glibc

@main
enum Entry {
  static func main() { exit(CommandLineTool.main()) }
}
