@echo off
rem What the launcher of the other systems does, for Windows.
setlocal
set "memory="
if not defined REVERIE_MEMORY goto start
set "unit=%REVERIE_MEMORY:~-1%"
set "number=%REVERIE_MEMORY:~0,-1%"
if not defined number goto refuse
for /f "delims=0123456789" %%c in ("%number%") do goto refuse
set "memory=-Xmx%REVERIE_MEMORY%"
if /i "%unit%"=="m" goto start
if /i "%unit%"=="g" goto start
:refuse
>&2 echo reverie: REVERIE_MEMORY: '%REVERIE_MEMORY%', expected a size such as 800m or 4g
exit /b 2
:start
"%~dp0java.exe" "-XX:AOTCache=%~dp0..\lib\reverie.aot" -Xlog:aot=off %memory% -m reverie.app/reverie.app.cli.Main %*
exit /b %errorlevel%
