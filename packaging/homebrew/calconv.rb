# SPDX-License-Identifier: MIT
# Formula for Homebrew; `url` and `sha256` are those of a release's tarball.
class Calconv < Formula
  desc "Convert dates between calendars"
  homepage "https://example.org/calconv"
  url "https://example.org/calconv/calconv-0.1.0.tar.xz"
  sha256 "0000000000000000000000000000000000000000000000000000000000000000"
  license "MIT"

  depends_on "pkgconf" => :build
  depends_on "popt"

  def install
    system "./configure", "--disable-silent-rules", *std_configure_args
    system "make", "install"
  end

  test do
    assert_equal "1402-12-25", shell_output("#{bin}/calconv -t persian 2024-03-15").strip
  end
end
